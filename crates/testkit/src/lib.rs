//! For tests only: a whole application on a real database, with a fixed clock.
