"""What must no longer be shown or kept, and how it is taken out."""
