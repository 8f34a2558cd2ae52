//! What a matter is marked with: each a value with a key.

keyed! {
    /// Through which door a voice came 渠道.
    Channel {
        /// A reception by delegates 接访.
        Reception = "reception",
        /// The residents' council 居民议事会.
        Council = "council",
        /// A courtyard group 院坝议事小组.
        CourtyardGroup = "courtyard_group",
        /// The web form 网页.
        Web = "web",
        /// The QR notice of a courtyard 二维码.
        QrNotice = "qr_notice",
        /// Somebody came by and staff wrote it down 来访代录.
        WalkIn = "walk_in",
        /// Somebody telephoned and staff wrote it down 电话代录.
        Phone = "phone",
        /// A paper form or the letter box 书面.
        Paper = "paper",
        /// A hotline's or mailbox's file 热线导入.
        HotlineFile = "hotline_file",
    }
}

keyed! {
    /// Who sees a matter 公开范围.
    Visibility {
        /// Everybody.
        Public = "public",
        /// Only staff and those who work on it.
        Private = "private",
    }
}

impl Visibility {
    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Visibility::Public => Visibility::Private,
            Visibility::Private => Visibility::Public,
        }
    }
}

keyed! {
    /// On which clock a matter runs.
    Track {
        /// The ordinary clocks 一般.
        Ordinary = "ordinary",
        /// A hazard: handled first, deliberated in parallel 安全隐患.
        Hazard = "hazard",
    }
}

keyed! {
    /// How a matter ended 结果.
    Outcome {
        /// Solved 已解决.
        Solved = "solved",
        /// Explained 已解释.
        Explained = "explained",
        /// Settled through another channel 已转其他渠道.
        SettledElsewhere = "settled_elsewhere",
        /// Not solved: an honest end 未解决.
        NotSolved = "not_solved",
    }
}

keyed! {
    /// Whether work given can be returned.
    Binding {
        /// It can, as long as the cap is not reached.
        Returnable = "returnable",
        /// An arbiter decided; it cannot.
        Binding = "binding",
    }
}

keyed! {
    /// Where returned work goes.
    ReturnedTo {
        /// Back to the community's desk, to be given to another.
        Desk = "desk",
        /// To an arbiter, because it was returned too often.
        Arbiter = "arbiter",
    }
}

keyed! {
    /// On whose word a matter was opened again.
    ReopenCause {
        /// A rating of the two lowest levels.
        Rating = "rating",
        /// The raiser says it is not fixed.
        Raiser = "raiser",
        /// The desk or the street office found it necessary.
        Desk = "desk",
        /// Government voided the resolution that had closed it.
        Voided = "voided",
    }
}

keyed! {
    /// What a closing rests on.
    ClosedBy {
        /// Somebody other than the handler checked the outcome.
        Verification = "verification",
        /// A letter was imported together with its answer; nobody here checked the outcome.
        Import = "import",
        /// A resolution explained it, or settled it elsewhere.
        Resolution = "resolution",
    }
}

keyed! {
    /// The personal data found in a matter's texts.
    PersonalData {
        /// None found.
        None = "none",
        /// Found, masked, nobody has decided yet.
        Pending = "pending",
        /// A person decided that they stay masked.
        Masked = "masked",
        /// A person decided that the texts may be shown whole.
        Cleared = "cleared",
    }
}

keyed! {
    /// What a check found.
    Verdict {
        /// It is done.
        Confirmed = "confirmed",
        /// It is not done.
        NotDone = "not_done",
    }
}
