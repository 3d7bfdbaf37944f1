"""The one worker process: it reads files, extracts, settles dates and writes the index."""
