"""The code that knows Streamlit, beside `app.py` and `pages/`: the address, the filters, the card, the list."""
