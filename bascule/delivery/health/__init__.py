"""What a repository on GitHub lacks that its pipelines rest on."""
