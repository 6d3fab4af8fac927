"""A replica of the IOM Georgia site: content, states over time, faults, and a real HTTP server."""
