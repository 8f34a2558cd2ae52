# Who may do what: roles, and acts that are about no one noun. The acts of a noun stand in its own file.

## Roles
# used-as: role-*
role-public = Resident
role-raiser = Raiser
role-building-lead = Building lead
role-group-member = Courtyard group member
role-council-member = Council member
role-grid-worker = Grid worker
role-delegate = Delegate
role-staff = Community staff
role-secretary = Community secretary
role-unit-handler = Unit handler
role-street = Street office
role-supervisor = Supervisor
role-admin = Administrator

## Acts
# used-as: act-*
act-read-public = Read what is public
