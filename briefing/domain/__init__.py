"""Frozen values every layer shares: what an article, a finding, a hit and a brief are."""
