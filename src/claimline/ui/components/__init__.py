"""What Streamlit has no widget for, each module beside its script."""
