"""The newsroom behind the desk: joins the window's parts to the services, once they are loaded."""
