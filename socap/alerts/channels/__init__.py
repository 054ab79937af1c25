"""One file per kind of channel; `registry` lists them."""
