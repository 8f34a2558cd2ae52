//! Many give their word for a share of what a fund needs at once, some of them several times, while money comes in and
//! others take their word back: no share is given twice, what is sent twice is done once, nobody is refused for whom
//! there was room, and the sums are those of what was done.

use super::ground::{Place, pledging};
use crate::at_random::{Times, tried};
use mingtong_app::Fail;
use mingtong_app::fund::{Done, FundView, Made, OnFund, act_on_fund, audit_money, list_pledges, view_fund};
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::refusal::Code;
use mingtong_testkit::{DAY_MS, TestApp};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The slip of what comes in last of a pledge; none that is sent at random.
const LAST_SLIP: usize = 9;

/// What is sent about a pledge; amounts are in fen.
#[derive(Debug, Clone)]
enum Sent {
    /// Somebody's word.
    Word(i64),
    /// What came in, by its slip.
    Slip(usize, i64),
    /// That the rest is not to come.
    Void,
}

/// How much is needed, and in waves what is sent at once, each about which pledge. Before some waves so much time
/// passes that every word lapses; whoever gives again makes another id.
#[derive(Debug, Clone)]
struct Rush {
    target: i64,
    waves: Vec<(bool, Vec<(usize, Sent)>)>,
}

fn rushes() -> impl Strategy<Value = Rush> {
    (2..60_i64).prop_flat_map(|target| {
        // Some give more than is missing, and nothing.
        let fen = || prop_oneof![6 => 1..=target / 2, 1 => 0..=target + 1];
        let sent = prop_oneof![
            5 => fen().prop_map(Sent::Word),
            3 => (0..2_usize, fen()).prop_map(|(slip, fen)| Sent::Slip(slip, fen)),
            1 => Just(Sent::Void),
        ];
        // The very same is sent several times.
        let sent = (0..5_usize, sent, 1..4_usize).prop_map(|(pledge, sent, times)| vec![(pledge, sent); times]);
        let wave = prop::collection::vec(sent, 1..7).prop_map(|sent| sent.concat());
        let waves = prop::collection::vec((any::<bool>(), wave), 1..5);
        waves.prop_map(move |waves| Rush { target, waves })
    })
}

/// What was done about a pledge, as those know who sent it.
#[derive(Debug, Default)]
struct Told {
    amount: i64,
    received: i64,
    /// The number of the receipt of each slip.
    slips: BTreeMap<usize, u32>,
    is_voided: bool,
}

impl Told {
    fn to_come(&self) -> i64 {
        if self.is_voided { 0 } else { self.amount - self.received }
    }

    /// Whether what was not done now had been done before.
    fn was_told(&self, sent: &Sent, no: Option<u32>) -> bool {
        match sent {
            Sent::Word(fen) => self.amount == *fen,
            Sent::Slip(slip, _) => no.is_some() && self.slips.get(slip).copied() == no,
            Sent::Void => false,
        }
    }

    /// Whether there was this reason to refuse something; `gap` is the least that was missing meanwhile.
    fn refuses(&self, sent: &Sent, code: Option<Code>, gap: i64) -> bool {
        match (sent, code) {
            (Sent::Word(fen) | Sent::Slip(_, fen), Some(Code::FundAmount)) => *fen == 0,
            (Sent::Word(fen), Some(Code::PledgeIdTaken)) => self.amount > 0 && self.amount != *fen,
            (Sent::Word(fen), Some(Code::PledgeAboveGap)) => *fen > gap,
            (Sent::Slip(slip, _), Some(Code::PledgeIdTaken)) => self.slips.contains_key(slip),
            (Sent::Slip(_, fen), Some(Code::MoreThanPledged)) => *fen > self.amount - self.received,
            (Sent::Slip(..) | Sent::Void, Some(Code::PledgeVoided)) => self.is_voided,
            (Sent::Slip(..) | Sent::Void, Some(Code::PledgeReceived)) => {
                self.received > 0 && self.received == self.amount
            }
            _ => false,
        }
    }
}

struct Crowd<'t> {
    t: &'t TestApp,
    place: Place,
    target: i64,
    /// Counts the times at which everything lapsed.
    day: usize,
    /// The pledges since then.
    told: BTreeMap<usize, Told>,
    /// What came in, on all days.
    came: i64,
    /// The numbers of all receipts.
    numbers: BTreeSet<u32>,
}

impl Crowd<'_> {
    fn id(&self, pledge: usize) -> String {
        format!("pledge-{}-{pledge:04}", self.day)
    }

    fn command(&self, pledge: usize, sent: &Sent) -> (OnFund, Command<String>) {
        let (id, day) = (self.id(pledge), self.t.app.now().date());
        let on = OnFund { pledge: Some(id.as_str().into()), ..OnFund::default() };
        match sent {
            Sent::Word(fen) => {
                let mut word = pledging(&id, *fen, Source::Residents);
                if let Command::Pledge { until, .. } = &mut word {
                    *until = day;
                }
                (OnFund::default(), word)
            }
            Sent::Slip(slip, fen) => {
                (on, Command::Receive { amount: *fen, day, slip: format!("slip-{slip:04}"), pictures: vec![] })
            }
            Sent::Void => (on, Command::VoidPledge { reason: "不来了".to_owned() }),
        }
    }

    async fn view(&self) -> FundView {
        view_fund(&self.t.app, &self.place.town.hall, &self.place.staff(), &self.place.fund).await.unwrap()
    }

    /// All of a wave at the same moment; what came of each.
    async fn at_once(&self, sent: &[(usize, Sent)]) -> Vec<Result<Done, Fail>> {
        let tries = sent.iter().map(|(pledge, sent)| {
            let (app, hall, staff) = (self.t.app.clone(), self.place.town.hall.clone(), self.place.staff());
            let (fund, (on, command)) = (self.place.fund.clone(), self.command(*pledge, sent));
            tokio::spawn(async move { act_on_fund(&app, &hall, &staff, fund, on, command).await })
        });
        let mut came = vec![];
        for tried in tries.collect::<Vec<_>>() {
            came.push(tried.await.unwrap());
        }
        came
    }

    /// Keeps in mind what was done now, each of it for the first time.
    fn keep(&mut self, pledge: usize, sent: &Sent, no: Option<u32>) -> Result<(), TestCaseError> {
        let told = self.told.entry(pledge).or_default();
        match sent {
            Sent::Word(fen) => {
                prop_assert_eq!(told.amount, 0, "one id is one pledge");
                told.amount = *fen;
            }
            Sent::Slip(slip, fen) => {
                let no = no.expect("a receipt has a number");
                prop_assert_eq!(told.slips.insert(*slip, no), None, "one slip is one receipt");
                prop_assert!(self.numbers.insert(no), "{} is the number of two receipts", no);
                told.received += fen;
                self.came += fen;
            }
            Sent::Void => {
                prop_assert!(!told.is_voided, "it is voided once");
                told.is_voided = true;
            }
        }
        Ok(())
    }

    /// Sends a wave; gives how many of it were refused.
    async fn wave(&mut self, sent: &[(usize, Sent)]) -> Result<usize, TestCaseError> {
        let stood: BTreeSet<usize> = self.told.keys().copied().collect();
        let came = self.at_once(sent).await;
        let mut voided = vec![];
        for ((pledge, sent), came) in sent.iter().zip(&came) {
            if let Ok(Done { made: Made::New, no }) = came {
                self.keep(*pledge, sent, *no)?;
                voided.extend(matches!(sent, Sent::Void).then_some(*pledge));
            }
        }
        self.is_as_told().await?;
        // Whoever was refused may have come before others took their word back.
        let freed: i64 = voided.iter().map(|pledge| self.told[pledge].amount - self.told[pledge].received).sum();
        let gap = self.gap() - freed;
        let (nobody, mut refused) = (Told::default(), 0);
        for ((pledge, sent), came) in sent.iter().zip(&came) {
            let told = self.told.get(pledge).unwrap_or(&nobody);
            match came {
                Ok(Done { made: Made::New, .. }) => {}
                Ok(Done { made: Made::Exists, no }) => {
                    prop_assert!(told.was_told(sent, *no), "{:?} of {} was not sent before", sent, pledge);
                }
                Err(fail) => {
                    refused += 1;
                    // What is about a word may come before it.
                    let may_be_early = !stood.contains(pledge) && !matches!(sent, Sent::Word(_));
                    let is_early = may_be_early && matches!(fail, Fail::NotFound);
                    let is_right = is_early || told.refuses(sent, fail.code(), gap);
                    prop_assert!(is_right, "{:?} of {}, {:?}: {}", sent, pledge, told, fail);
                }
            }
        }
        Ok(refused)
    }

    /// What is missing, as those know who sent anything.
    fn gap(&self) -> i64 {
        self.target - self.came - self.told.values().map(Told::to_come).sum::<i64>()
    }

    /// The fund says what was told, and every pledge is there once.
    async fn is_as_told(&self) -> Result<(), TestCaseError> {
        let seen = self.view().await;
        prop_assert!(self.gap() >= 0, "no share is given twice");
        prop_assert_eq!(seen.gap, Some(self.gap()));
        prop_assert_eq!(seen.to_come, self.told.values().map(Told::to_come).sum::<i64>());
        prop_assert_eq!((seen.income, seen.balance), (self.came, self.came));
        prop_assert_eq!(seen.accounts.iter().map(|(_, fen)| fen).sum::<i64>(), 0, "the trial balance");
        let (hall, staff) = (&self.place.town.hall, self.place.staff());
        let pledges = list_pledges(&self.t.app, hall, &staff, &self.place.fund, 0).await.unwrap().items;
        let of_day = pledges.into_iter().filter(|it| it.id.as_str().starts_with(&format!("pledge-{}-", self.day)));
        let mut there: Vec<(String, i64, i64)> = of_day.map(|it| (it.id.0, it.amount, it.received)).collect();
        there.sort_unstable();
        let told = self.told.iter().map(|(pledge, it)| (self.id(*pledge), it.amount, it.received));
        prop_assert_eq!(there, told.collect::<Vec<_>>(), "each is there once");
        Ok(())
    }

    /// All that is to come of a pledge comes in, and four write it down at once.
    async fn comes_in(&mut self) -> Result<(), TestCaseError> {
        let open = self.told.iter().find(|(_, it)| it.to_come() > 0).map(|(pledge, it)| (*pledge, it.to_come()));
        if let Some((pledge, rest)) = open {
            let refused = self.wave(&vec![(pledge, Sent::Slip(LAST_SLIP, rest)); 4]).await?;
            prop_assert_eq!(refused, 0, "there is one receipt, and everybody is told its number");
        }
        Ok(())
    }

    /// So much time passes that every word lapses: what did not come in is missing again.
    async fn lapses(&mut self) -> Result<(), TestCaseError> {
        self.t.later(2 * DAY_MS);
        self.day += 1;
        self.told.clear();
        self.is_as_told().await
    }
}

async fn rushed(t: &TestApp, rush: &Rush) -> Result<(), TestCaseError> {
    let (place, target) = (Place::with(t, Some(rush.target)).await, rush.target);
    let mut crowd = Crowd { t, place, target, day: 0, told: BTreeMap::new(), came: 0, numbers: BTreeSet::new() };
    for (is_later, sent) in &rush.waves {
        if *is_later {
            crowd.lapses().await?;
        }
        crowd.wave(sent).await?;
        crowd.comes_in().await?;
    }
    crowd.lapses().await?;
    let audited = audit_money(&t.app, &crowd.place.town.hall).await.unwrap();
    prop_assert!(audited.is_empty(), "{:?}", audited);
    let looked = mingtong_store::look_for_impossible(t.store(), crowd.place.town.hall.id, i64::MAX).await.unwrap();
    prop_assert!(looked.impossible.is_empty(), "{:?}", looked.impossible);
    prop_assert_eq!(mingtong_store::check(t.store()).await.unwrap(), vec![]);
    Ok(())
}

#[test]
fn no_order_of_pledges_at_once_gives_a_share_twice_on_sqlite() {
    tried(Times { cases: 16, shrinks: 50 }, &rushes(), mingtong_testkit::sqlite, rushed);
}

#[test]
fn no_order_of_pledges_at_once_gives_a_share_twice_on_postgres() {
    tried(Times { cases: 12, shrinks: 50 }, &rushes(), mingtong_testkit::postgres, rushed);
}
