"""The sample plates: engraved drawings that hang where a campaign has no photographs yet.

`python -m tools.plates` draws them all into the photos/ of both campaigns, `python -m tools.plates
la-ban` one. Originals are committed: a build never draws. Every plate says that it is a drawing.
"""
