"""Widgets that Streamlit lacks, each module beside its script."""
