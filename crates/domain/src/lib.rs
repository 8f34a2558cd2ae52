//! What is true: matters, receptions, places, people, rules, clocks. Pure and total.
