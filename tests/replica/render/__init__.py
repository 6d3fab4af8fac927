"""From a node to the page that shows it, in two themes."""
