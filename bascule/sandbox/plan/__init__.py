"""What a provider plans: values known, unknown or kept, differences that count, and what forces a replacement."""
