"""The clouds themselves: what runs, what Terraform does not do, and day two. The only package that talks to them."""
