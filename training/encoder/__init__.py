"""How the encoder of whosaid is trained: corpora in, one model file out. Start with ../train.py."""
