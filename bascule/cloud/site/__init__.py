"""Static sites: releases into a site's bucket, and back."""
