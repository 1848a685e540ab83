"""All that a browser or another system is shown: citizen's page, staff, open data, API. No page needs a script."""
