### Action cards on paper of hazards that harm no building.

paper-during-calm-when = when it happens
paper-after-calm-when = when it is over
paper-card-foot-calm = Talk about this page with the people who help you.
