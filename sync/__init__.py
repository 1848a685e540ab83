"""How a kiosk and the province agree: protocol, client process, province server."""
