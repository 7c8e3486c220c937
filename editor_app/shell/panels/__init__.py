"""The panels beside the page: the list of stories, and what the inspector shows of one."""
