//! The reasons of refusals that only categories have. They go on to the macro that declares all reasons.

macro_rules! codes_of_categories {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// There is no such category.
        NoSuchCategory = "refusal-no-such-category",
        /// It was retired, or the one above it was.
        CategoryRetired = "refusal-category-retired",
        /// It is in use already.
        CategoryInUse = "refusal-category-in-use",
        /// There would be more than two levels.
        CategoryTooDeep = "refusal-category-too-deep",
        /// Another one has this code of the city.
        CategoryCodeInUse = "refusal-category-code-in-use",
        /// It has this category already, or has none that could be taken from it.
        CategoryUnchanged = "refusal-category-unchanged",
    } } };
}
