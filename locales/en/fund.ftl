# Funds: what is pledged, what is paid, and the books of both.

## Acts
# used-as: act-*
act-open-fund = Open a fund
act-refund-surplus = Refund a surplus in proportion
act-read-books = Read the books
act-pledge-money = Pledge
act-receive-pledge = Record what came in
act-void-pledge = Void the rest
act-give-back = Give back
act-reverse-receipt = Red entry beside a receipt
act-enter-expense = Enter an expense
act-change-expense = Change the expense
act-approve-expense = Approve the expense
act-pay-expense = Record the payment
act-withdraw-expense = Withdraw the expense
act-reverse-expense = Red entry beside the expense
act-close-fund = Close the fund

## Rules
# used-as: rule-*
rule-fund-pledge-days = Days for which a pledge to a fund holds, at most
rule-fund-approvals = People who approve an expense and did not enter it, at least
rule-fund-quotes-above-yuan = Yuan of an expense above which several are asked for a quote
rule-fund-quotes = Quotes that are asked for then, at least

## In the public record
# used-as: record-of-*
record-of-fund = Funds
