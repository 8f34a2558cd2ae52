//! A voucher proves one expense: the same picture does not pay a second one, in whatever fund of the community. Only
//! where each of several expenses says that it is a part of one bill, and to what that comes, they share it.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::texts::words_behind;
use mingtong_domain::Refusal;
use mingtong_domain::fund::{Command, Expense};
use mingtong_domain::ids::{ExpenseId, FundId, PictureId, Stream};
use mingtong_domain::money::yuan;
use mingtong_domain::refusal::Code;
use mingtong_store::rows::ExpenseRow;
use mingtong_store::stream_of;

/// Expenses read at a time.
const PAGE: u32 = 200;

/// Refuses a voucher that proves another expense which waits or was paid: the picture itself, or, for an expense of the
/// same amount or a part of a bill, the same picture sent once more. Parts of one bill come to no more than that.
/// Writes wait for each other, so that two parts at the same moment are compared, too. `own` is the expense of the
/// command, with its fund.
pub(super) async fn check_vouchers(
    it: &mut Carrier<'_>,
    command: &Command<String>,
    (fund, own): (&FundId, Option<&Expense>),
) -> Result<(), Fail> {
    let (Command::EnterExpense { vouchers, amount, bill, .. } | Command::ChangeExpense { vouchers, amount, bill, .. }) =
        command
    else {
        return Ok(());
    };
    let had = own.map(|own| own.spending.vouchers.as_slice()).unwrap_or_default();
    // A part is compared with the others anew whatever of it is changed.
    let is_part = bill.is_some() || own.is_some_and(|own| own.spending.bill.is_some());
    let new: Vec<PictureId> = vouchers.iter().filter(|id| is_part || !had.contains(id)).cloned().collect();
    // Who may not enter it learns nothing of what others entered.
    if new.is_empty() || !it.who.may(command.act()) {
        return Ok(());
    }
    let is_own = |row: &ExpenseRow| own.is_some_and(|own| row.fund_id == fund.0 && row.id() == own.id);
    let (community, ids) = (it.hall.id, new.iter().map(|id| id.0.clone()).collect::<Vec<_>>());
    // A picture that is in no record yet is nobody's voucher: only its copies can be.
    let is_any_used = is_part || !it.link().attached_pictures(community, &ids).await?.is_empty();
    let among = if is_any_used { None } else { Some(*amount) };
    let (mut after, mut others_pay) = ((String::new(), String::new()), 0_i64);
    loop {
        let rows = it.link().expenses_standing(community, among, (&after.0, &after.1), PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = (last.fund_id.clone(), last.expense_id.clone());
        for row in &rows {
            let Some(other) = expense(it, row).await?.filter(|_| !is_own(row)) else { continue };
            let is_used = other.spending.vouchers.iter().any(|voucher| new.contains(voucher));
            let may_be_copy = row.amount_fen == *amount || other.spending.bill.is_some();
            if is_used || (may_be_copy && has_copy(it, &other, &new).await?) {
                others_pay = others_pay.saturating_add(part_of(it, *bill, &other).await?);
            }
        }
    }
    let over = bill.map_or(0, |bill| others_pay.saturating_add(*amount).saturating_sub(bill));
    // Who is alone with a bill is told by the domain that it is less than what is to be paid.
    if others_pay > 0 && over > 0 {
        return Err(Refusal::new(Code::BillOver, it.act).with(yuan(over)).into());
    }
    Ok(())
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

async fn expense(it: &mut Carrier<'_>, row: &ExpenseRow) -> Result<Option<Expense>, Fail> {
    let (community, stream) =
        (it.hall.id, Stream::Expense(FundId(row.fund_id.clone()), ExpenseId(row.expense_id.clone())));
    Ok(Expense::from_stream(&stream_of(&mut it.link(), community, &stream).await?))
}

/// Whether a voucher of an expense shows the very same as one of these pictures.
async fn has_copy(it: &mut Carrier<'_>, other: &Expense, new: &[PictureId]) -> Result<bool, Fail> {
    let community = it.hall.id;
    for voucher in &other.spending.vouchers {
        let Some(theirs) = it.link().picture_bytes(community, voucher.as_str(), false).await? else { continue };
        for id in new {
            let ours = it.link().picture_bytes(community, id.as_str(), false).await?;
            if ours.is_some_and(|ours| ours.jpeg == theirs.jpeg) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The refusal that names the other expense: for what it is, and how much.
async fn used(it: &mut Carrier<'_>, other: &Expense) -> Result<Fail, Fail> {
    let (community, purpose) = (it.hall.id, &other.spending.purpose);
    let words = words_behind(&mut it.link(), community, [purpose.clone()]).await?;
    let named = words.get(purpose).map_or(other.id.as_str(), String::as_str);
    let detail = format!("{named} · {}", yuan(other.spending.amount));
    Ok(Refusal::new(Code::VoucherUsed, it.act).with(detail).into())
}
