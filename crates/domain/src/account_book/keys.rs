//! Words of account books.

keyed! {
    /// How a sheet is kept.
    Form {
        /// Row by row with the day of each and a running balance 账本.
        Book = "book",
        /// Line by line with opening, income, expense and closing of each 收支表.
        Quarterly = "quarterly",
    }
}

keyed! {
    /// Whose money a sheet is about. Each has a balance of its own, and is never summed with another.
    Account {
        /// The community's own 社区经费.
        Community = "community",
        /// Of the property fee 物业费.
        PropertyFee = "property_fee",
        /// Of what the common parts bring in 公共收益.
        CommonIncome = "common_income",
        /// Of the maintenance fund 维修资金.
        Maintenance = "maintenance",
        /// Anything else.
        Other = "other",
    }
}
