//! What projects name by a key.

keyed! {
    /// The states of a project, without their data.
    StageKind {
        /// Planned: nobody works on it yet 已立项.
        Planned = "planned",
        /// Somebody works on it 实施中.
        Working = "working",
        /// Reported as done; it waits to be accepted 待验收.
        Done = "done",
        /// Accepted; its final account is not published 已验收.
        Accepted = "accepted",
        /// Its final account is published 决算公示.
        Published = "published",
        /// Archived 已归档.
        Archived = "archived",
        /// Called off before it was accepted 已终止.
        CalledOff = "called_off",
    }
}

keyed! {
    /// When a picture was taken.
    Phase {
        /// Before the work 施工前.
        Before = "before",
        /// While it goes on 施工中.
        During = "during",
        /// After it 施工后.
        After = "after",
    }
}

keyed! {
    /// How far a step is.
    StepProgress {
        /// Nobody began it 未开始.
        Planned = "planned",
        /// It goes on 进行中.
        UnderWay = "under_way",
        /// It is done 已完成.
        Done = "done",
    }
}

keyed! {
    /// Why fewer quotes were compared than the rule asks.
    WithoutQuotes {
        /// A danger does not wait for quotes 安全隐患，应急处置.
        Hazard = "hazard",
    }
}
