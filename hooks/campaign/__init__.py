"""Kỷ Niệm: a campaign plan and its photographs become a commemorative site."""
