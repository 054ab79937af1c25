"""How the PDF is typeset: its fonts, the text that they can show, and the Typst template."""
