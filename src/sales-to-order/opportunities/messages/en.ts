import type { Catalogue } from "#base/contract/catalogue.ts";
import { screens } from "./en-screens.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  ...screens,
  problems: {
    gate: {
      title: "Something is still missing for this stage",
      detail:
        "The deal was not moved. Fill in the named fields, or give a reason why it goes on anyway; that reason stays in its history.",
    },
    closed: {
      title: "This deal is already closed",
      detail: "Nothing was changed. Reopen the deal first if it is moving again.",
    },
    not_closed: {
      title: "This deal is still open",
      detail: "Nothing was changed. Only a won or lost deal can be reopened.",
    },
    changed_since: {
      title: "This was changed again in the meantime",
      detail: "Nothing was undone. See in the history what it says now and change it yourself.",
    },
    too_late: {
      title: "This is too long ago to undo",
      detail: "Nothing was undone. A change can be undone for a quarter of an hour; after that, just edit the deal.",
    },
    not_yours_to_take_back: {
      title: "You can't undo this change",
      detail: "Nothing was undone. You can only undo a change of your own, and not one of the lines.",
    },
    in_bin: {
      title: "This deal is in the bin",
      detail: "Nothing was changed. Restore the deal first and try again.",
    },
    retired_stage: {
      title: "This stage is no longer used",
      detail: "Nothing was changed. Choose a stage that is still in use.",
    },
    other_pipeline: {
      title: "This stage belongs to another pipeline",
      detail: "Nothing was changed. Choose a stage of this deal’s own pipeline.",
    },
    closed_in_future: {
      title: "The closing date is in the future",
      detail: "Nothing was changed. Choose today or an earlier day.",
    },
    not_yet: {
      title: "This deal did not exist yet",
      detail: "The history of this deal begins on {{begins}}. Choose that day or a later one.",
    },
    default_pipeline: {
      title: "This is the default pipeline",
      detail: "Nothing was changed. Make another pipeline the default first; after that this one can be retired.",
    },
    stage_in_use: {
      title: "This stage still has open deals",
      detail: "The stage was not retired. Move or close the open deals in this stage first.",
    },
    lines_product: {
      title: "This product cannot be on a line",
      detail:
        "Nothing was saved. Choose a product that is still sold, or leave the product empty and describe the line.",
    },
    owner_gone: {
      title: "This person no longer works here",
      detail: "Nothing was changed. Choose an owner who is still employed.",
    },
  },
  fields: {
    closed_in_future: "The closing date cannot be in the future.",
    no_stage: "This stage does not exist. Choose a stage of the pipeline.",
    no_pipeline: "This pipeline does not exist or is retired.",
    stage_order: "Name every stage of the pipeline exactly once.",
  },
  defaults: {
    pipeline: "Sales",
    stages: {
      lead_generation: {
        name: "Lead generation",
        purpose: "Find a possible customer and speak to them for the first time.",
        criteria: {
          contact: "Someone at the company has been spoken to",
          interest: "A reason or an interest was expressed",
        },
      },
      qualification: {
        name: "Qualification",
        purpose: "Find out whether the deal fits and is worth the effort.",
        criteria: {
          budget: "There is a budget, or it is known how there will be one",
          decision_maker: "The decision maker is known",
          need: "There is a problem that we solve",
          timing: "It is known when they want to start",
        },
      },
      needs_analysis: {
        name: "Needs analysis",
        purpose: "Understand what the customer needs and what that is worth.",
        criteria: {
          needs: "The need is written down and confirmed by the customer",
          value: "The value of a solution was worked out together",
          process: "The decision process and everyone involved are known",
        },
      },
      proposal: {
        name: "Proposal",
        purpose: "Make a proposal and go through it with the customer.",
        criteria: {
          sent: "The proposal with solution, terms and price was sent",
          discussed: "The proposal was discussed with the decision maker",
        },
      },
      negotiation: {
        name: "Negotiation",
        purpose: "Agree on price, delivery and terms.",
        criteria: {
          terms: "Price and terms are agreed by word of mouth",
          legal: "Purchasing and legal have had their look",
        },
      },
      closing: {
        name: "Closing",
        purpose: "Get the signature.",
        criteria: {
          contract: "The contract is out for signature",
          start: "The start date is agreed",
        },
      },
      follow_up: {
        name: "Follow-up",
        purpose: "Take away the last questions and arrange the handover.",
        criteria: {
          handover: "The handover to delivery or account management is arranged",
          satisfied: "The customer confirmed that everything is right",
        },
      },
    },
    wonReasons: {
      best_fit: "Best fit for the need",
      price: "Price",
      relationship: "Trust and relationship",
      quality: "Quality of product or service",
      speed: "Speed or delivery time",
      referral: "Recommended by a customer",
    },
    lostReasons: {
      price: "Price too high",
      competitor: "Competitor chosen",
      no_budget: "No budget",
      no_decision: "No decision made",
      timing: "Wrong moment",
      missing_feature: "Product does not fit",
      no_response: "No more response",
      unqualified: "Turned out not to be a real deal",
    },
  },
};
