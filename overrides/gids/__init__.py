"""The Baliegids: facts, questions, check, look and release. Pure and typed; knows nothing of MkDocs."""
