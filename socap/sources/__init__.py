"""Speaking to data providers: a `Source` protocol, typed replies, `SourceError`. No tables."""
