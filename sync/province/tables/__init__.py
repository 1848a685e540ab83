<<<<<<< HEAD
"""The tables of the province's areas, each module with its own; all stand on the metadata of `sync.province.schema`."""
=======
"""The tables of the province's own side: its staff, what is counted, what is said of dossiers, what is watched."""
>>>>>>> gov
