# Deliberating bodies.

## Acts
# used-as: act-*
act-form-body = Form a body

## In the public record
# used-as: record-of-*
record-of-body = Deliberating bodies
