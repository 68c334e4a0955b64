"""What rules about AWS share: the things of an application, as a configuration has them."""
