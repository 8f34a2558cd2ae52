//! The reasons of refusals that only agreements have: in a file of their own, as those of votes.

/// Adds the reasons of agreements to those of others.
macro_rules! with_codes_of_agreements {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotTheirs {
        /// Whoever acts does not stand for the party.
        NotYourParty = "refusal-not-your-party",
    }
    NotPossible {
        /// Its total is no amount, or does not fit who pays.
        AgreementTotal = "refusal-agreement-total",
        /// What came in from common parts or its cost is no amount, or the cost is more than what came in.
        AgreementIncome = "refusal-agreement-income",
        /// The total is less than what there is to share of what common parts earned; by how much.
        AgreementIncomeShort = "refusal-agreement-income-short",
        /// The total is more than what there is to share of what common parts earned; by how much.
        AgreementIncomeOver = "refusal-agreement-income-over",
        /// A need asks for money: nothing is shared out for it.
        AgreementIncomeOfNeed = "refusal-agreement-income-of-need",
        /// A version would share out income where a cost was borne, or the other way round.
        AgreementOtherKind = "refusal-agreement-other-kind",
        /// It shares out income: no fund collects for it, and no project carries it out.
        AgreementSharesIncome = "refusal-agreement-shares-income",
        /// It has too few parties, or too many.
        AgreementParties = "refusal-agreement-parties",
        /// A party stands there twice.
        AgreementPartyTwice = "refusal-agreement-party-twice",
        /// What is said of a party to measure by cannot be.
        AgreementMeasure = "refusal-agreement-measure",
        /// What the split needs is not said of a party.
        AgreementMeasureMissing = "refusal-agreement-measure-missing",
        /// What a party gives instead of money is not said.
        AgreementGives = "refusal-agreement-gives",
        /// The fixed amounts are less than the total.
        AgreementFixedShort = "refusal-agreement-fixed-short",
        /// The fixed amounts are more than the total.
        AgreementFixedOver = "refusal-agreement-fixed-over",
        /// The percentages are less than 100.
        AgreementPercentShort = "refusal-agreement-percent-short",
        /// The percentages are more than 100.
        AgreementPercentOver = "refusal-agreement-percent-over",
        /// Nobody pays, or everybody's measure is nought.
        AgreementNobodyPays = "refusal-agreement-nobody-pays",
        /// The numbers are too long to be multiplied exactly.
        AgreementTooFine = "refusal-agreement-too-fine",
        /// The day of its weights is to come, or of another century.
        AgreementWeightsDay = "refusal-agreement-weights-day",
        /// The day until which parties answer is over, or is today.
        AgreementDayPast = "refusal-agreement-day-past",
        /// Parties would have too few days to answer.
        AgreementTooSoon = "refusal-agreement-too-soon",
        /// Parties would have too many days to answer.
        AgreementTooLong = "refusal-agreement-too-long",
        /// It has no rule by which somebody joins late, or leaves.
        AgreementNoRule = "refusal-agreement-no-rule",
        /// It is another version than the one that was read.
        AgreementChanged = "refusal-agreement-changed",
        /// Its day has passed: everybody is released.
        AgreementLapsed = "refusal-agreement-lapsed",
        /// It has no such party.
        NoSuchParty = "refusal-no-such-party",
        /// None of these parties answers with a slip.
        NoPartyForSlips = "refusal-no-party-for-slips",
        /// Somebody answered with the slip already.
        PartySlipUsed = "refusal-party-slip-used",
        /// The party bears nothing and is not asked.
        PartyNotAsked = "refusal-party-not-asked",
        /// A policy fund answers on paper.
        PartyOnPaperOnly = "refusal-party-on-paper-only",
        /// The party answered themself: nobody writes over that.
        PartyAnswered = "refusal-party-answered",
        /// The party answered too often.
        PartyAnswersTooOften = "refusal-party-answers-too-often",
        /// Whoever acts is not the witness of what a party said.
        NotTheAnswerWitness = "refusal-not-the-answer-witness",
        /// A paper has no picture.
        PartyPaperPicture = "refusal-party-paper-picture",
        /// The paper was signed before this version was put to its parties.
        PartyPaperDay = "refusal-party-paper-day",
        /// Together with what others took up, more would be borne than the need asks for; by how much.
        AgreementAboveNeed = "refusal-agreement-above-need",
        /// There is no such agreement.
        NoSuchAgreement = "refusal-no-such-agreement",
    } } };
}
