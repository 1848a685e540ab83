"""The tables of the province's areas, each module with its own; all stand on the metadata of `sync.province.schema`."""
