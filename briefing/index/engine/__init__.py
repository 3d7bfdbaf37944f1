"""What Briefing adds to Whoosh through its own extension points: fields, posting lists, queries."""
