# Deliberating bodies.

## Acts
# used-as: act-*
act-form-body = Form a body

## Kinds
# used-as: body-kind-*
body-kind-council = residents' council
body-kind-courtyard-group = courtyard group

## In the public record
# used-as: record-of-*
record-of-body = Deliberating bodies
rule-body-seats-min = Seats of a body, at least
rule-body-seats-max = Seats of a body, at most
rule-body-term-years = Longest term
rule-body-founding-agree = Homes that must agree to a new body
rule-notice-founding-days = Days for which a new body is announced, at least
