//! The words of agreements.

use crate::keys::mirror;

mirror! {
    /// What a party is.
    AgreementPartyKind = mingtong_domain::agreement::PartyKind {
        Home, Shop, Unit, Community, PolicyFund, Contractor, Other
    }
    /// What a party does for it: it pays, works at cost, gives labour or goods, only agrees, or only has its use. Of
    /// income that is shared out, who `pays` gets a share.
    AgreementPart = mingtong_domain::agreement::Part { Pays, AtCost, InKind, Signs, Benefits }
    /// What of the income from common parts is shared out: all that came in, or what is left after its cost.
    AgreementSharedOf = mingtong_domain::agreement::SharedOf { Gross, Net }
    /// By which rule those who pay, or get something, share the total.
    AgreementSharedBy = mingtong_domain::agreement::SharedBy {
        Equal, ByHome, Area, Coefficient, CoefficientArea, Percent, FixedThenCoefficient, FixedThenArea, ByHand
    }
    /// What a party answers.
    AgreementAnswer = mingtong_domain::agreement::Answer { Consents, Declines }
    /// How an answer came.
    AgreementWay = mingtong_domain::agreement::AnswerWay { Online, Paper, OnBehalf, Slip }
    /// Why there is a new version.
    AgreementChange = mingtong_domain::agreement::Change { Correction, Refusal, LateJoiner, Exit }
    /// The state of an agreement; `lapsed`: its day passed before it started, and everybody is released.
    AgreementStage = mingtong_domain::agreement::StageKind { Drafting, Put, Started, Lapsed, Voided }
}
