"""The planned picture as Plotly's own dictionaries: colours, traces, lines, words and the legend."""
