"""The folders of the fonts that SOCAP prints with: installed as packages, so the same on every machine."""

from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk

FONT_FOLDERS = [Path(found.__file__).parent for found in (manimgx_fonts, manimgx_fonts_cjk)]
