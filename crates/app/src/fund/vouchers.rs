//! A voucher proves one expense, or that money of one came back once: the same picture proves nothing else, in whatever
//! fund of the community. Only where each of several expenses says that it is a part of one bill, and to what that
//! comes, they share it.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::texts::words_behind;
use mingtong_domain::Refusal;
use mingtong_domain::fund::{Command, Expense};
use mingtong_domain::ids::{ExpenseId, FundId, PictureId, Stream};
use mingtong_domain::money::yuan;
use mingtong_domain::refusal::Code;
use mingtong_store::stream_of;
use std::collections::BTreeSet;

/// Refuses a voucher that proves another expense which waits or was paid: the picture itself, or, for an expense of the
/// same amount or where either of them is a part of a bill, the same picture sent once more. Parts of one bill come to
/// no more than that, and what proves one of them proves no return of money, nor the reverse. Writes wait for each
/// other, so that two parts at the same moment are compared, too; that is why it is looked up and not searched for.
/// `own` is the expense of the command, with its fund.
pub(super) async fn check_vouchers(
    it: &mut Carrier<'_>,
    command: &Command<String>,
    (fund, own): (&FundId, Option<&Expense>),
) -> Result<(), Fail> {
    if let Command::ReverseExpense { reason, pictures, .. } = command {
        return match reason.goes_back() {
            true => check_return(it, command, pictures, (fund, own)).await,
            false => Ok(()),
        };
    }
    let (Command::EnterExpense { vouchers, amount, bill, .. } | Command::ChangeExpense { vouchers, amount, bill, .. }) =
        command
    else {
        return Ok(());
    };
    // What was compared when it was entered is compared anew once it is another amount or has to do with a bill.
    let compared = own.filter(|own| own.spending.amount == *amount && own.spending.bill.is_none() && bill.is_none());
    let had = compared.map(|own| own.spending.vouchers.as_slice()).unwrap_or_default();
    let new: Vec<PictureId> = vouchers.iter().filter(|id| !had.contains(id)).cloned().collect();
    // Who may not enter it learns nothing of what others entered.
    if new.is_empty() || !it.who.may(command.act()) {
        return Ok(());
    }
    let is_own = |other: &Expense| own.is_some_and(|own| other.fund == *fund && other.id == own.id);
    let (community, ids) = (it.hall.id, new.iter().map(|id| id.0.clone()).collect::<Vec<_>>());
    let mut others_pay = 0_i64;
    let proved = it.link().expenses_proved_by(community, &ids).await?;
    let mut seen = BTreeSet::new();
    for (of, id, picture) in proved {
        let Some(other) = expense(it, &of, &id).await?.filter(|other| !is_own(other)) else { continue };
        if other.proofs_of_return().any(|proof| proof.0 == picture) {
            return Err(used(it, &other).await?);
        }
        if !seen.insert((of, id)) {
            continue;
        }
        let is_used = other.spending.vouchers.iter().any(|voucher| new.contains(voucher));
        let is_of_bill = bill.is_some() || other.spending.bill.is_some();
        // One page may show two bills: its copy may prove another amount, where nobody says that it is shared.
        if is_used || is_of_bill || other.spending.amount == *amount {
            others_pay = others_pay.saturating_add(part_of(it, *bill, &other).await?);
        }
    }
    let over = bill.map_or(0, |bill| others_pay.saturating_add(*amount).saturating_sub(bill));
    // Who is alone with a bill is told by the domain that it is less than what is to be paid.
    if others_pay > 0 && over > 0 {
        return Err(Refusal::new(Code::BillOver, it.act).with(yuan(over)).into());
    }
    Ok(())
}

/// Refuses to prove that money came back by what proves that it was paid, or by what proves anything else already.
async fn check_return(
    it: &mut Carrier<'_>,
    command: &Command<String>,
    pictures: &[PictureId],
    (fund, own): (&FundId, Option<&Expense>),
) -> Result<(), Fail> {
    let Some(own) = own.filter(|_| it.who.may(command.act())) else { return Ok(()) };
    let (community, ids) = (it.hall.id, pictures.iter().map(|id| id.0.clone()).collect::<Vec<_>>());
    let proved = it.link().expenses_proved_by(community, &ids).await?;
    for (of, id, picture) in proved {
        let is_own = of == fund.0 && id == own.id.0;
        if is_own && own.spending.vouchers.iter().any(|voucher| voucher.0 == picture) {
            return Err(Refusal::new(Code::RefundVoucher, it.act).into());
        }
        if let Some(other) = expense(it, &of, &id).await? {
            return Err(used(it, &other).await?);
        }
    }
    Ok(())
}

/// An expense of whichever fund, as it stands.
async fn expense(it: &mut Carrier<'_>, fund: &str, id: &str) -> Result<Option<Expense>, Fail> {
    let stream = Stream::Expense(FundId(fund.to_owned()), ExpenseId(id.to_owned()));
    let community = it.hall.id;
    Ok(Expense::from_stream(&stream_of(&mut it.link(), community, &stream).await?))
}

/// What another expense with the same voucher pays of the same bill, in fen.
///
/// # Errors
/// One of them is all of what its voucher proves, or they do not say the same of the bill.
async fn part_of(it: &mut Carrier<'_>, bill: Option<i64>, other: &Expense) -> Result<i64, Fail> {
    match (bill, other.spending.bill) {
        (Some(ours), Some(theirs)) if ours == theirs => Ok(other.spending.amount),
        (Some(_), Some(theirs)) => Err(Refusal::new(Code::BillOther, it.act).with(yuan(theirs)).into()),
        _ => Err(used(it, other).await?),
    }
}

/// The refusal that names the other expense: for what it is, and how much.
async fn used(it: &mut Carrier<'_>, other: &Expense) -> Result<Fail, Fail> {
    let (community, purpose) = (it.hall.id, &other.spending.purpose);
    let words = words_behind(&mut it.link(), community, [purpose.clone()]).await?;
    let named = words.get(purpose).map_or(other.id.as_str(), String::as_str);
    let detail = format!("{named} · {}", yuan(other.spending.amount));
    Ok(Refusal::new(Code::VoucherUsed, it.act).with(detail).into())
}
