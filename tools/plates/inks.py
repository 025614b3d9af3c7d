"""The inks and papers of the plates. Those the site has, too, are the site's."""

from __future__ import annotations

INK, RED, DEEP = "#1F1A17", "#B71C1C", "#8B0000"
GOLD, YELLOW, WHITE = "#B8860B", "#FFE08A", "#FFFDF8"
CREAM, BUFF, MIST, BLUSH = "#F5EFE3", "#EBDDC2", "#E6E8E1", "#F3DED3"
SEA, NIGHT, LEAF, CLAY, LAMP = "#1E3F4C", "#14242C", "#24443A", "#6E4A33", "#E8B04A"
