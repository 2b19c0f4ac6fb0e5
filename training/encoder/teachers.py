"""What several encoders say of documents, on the average, for another to learn (Hinton et al. 2015)."""
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from .reading import FileScorer, read
from .windows import HEADS

WORKERS = 2


class Teachers:
    """Encoders that learned the same from different beginnings.

    paths: their model files
    """

    def __init__(self, paths):
        self.scorers = [FileScorer(path, threads=1) for path in paths]

    def teach(self, documents):
        """Gives each document the mean of the probabilities of all labels."""
        with ThreadPoolExecutor(WORKERS) as pool:
            for number, _ in enumerate(pool.map(self._teach, documents), 1):
                if number % 500 == 0:
                    print(f"{number} documents read by the teachers", flush=True)

    def _teach(self, document):
        document.taught = np.mean([probabilities(read(scorer, document)) for scorer in self.scorers], 0,
                                  dtype=np.float32).astype(np.float16)


def probabilities(reading):
    return np.concatenate([np.exp(reading.logs(head)) for head in HEADS], 1)
