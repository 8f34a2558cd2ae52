//! The keyed words of rolls.

keyed! {
    /// From where an area is known; of several the one that stands first here holds.
    AreaSource {
        /// The register of real estate 不动产登记.
        Register = "register",
        /// A survey 实测.
        Survey = "survey",
        /// The contract of sale 合同.
        Contract = "contract",
    }
}

keyed! {
    /// What an exclusive part is used for.
    Part {
        /// A dwelling 住宅.
        Dwelling = "dwelling",
        /// A shop, an office 商铺.
        Shop = "shop",
        /// A garage or a parking space 车库、车位.
        Garage = "garage",
        /// A storeroom 储藏室.
        Storeroom = "storeroom",
        /// Anything else 其他.
        Other = "other",
    }
}

keyed! {
    /// Whether a part is its buyer's already.
    Handover {
        /// 已交付.
        HandedOver = "handed_over",
        /// 未售, or sold and 未交付: the developer has its voice.
        NotHandedOver = "not_handed_over",
    }
}

keyed! {
    /// Who lives there.
    Living {
        /// An owner 自住.
        Owner = "owner",
        /// A tenant 出租.
        Tenant = "tenant",
        /// Nobody 空置.
        Empty = "empty",
        /// Not known 不详.
        Unknown = "unknown",
    }
}
