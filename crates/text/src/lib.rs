//! How words compare: normal form, search terms, similarity, personal data. Pure.
